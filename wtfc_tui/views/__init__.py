"""What a person may see and do, in ready words and numbers. Pure; every face, export and log is made of these."""
