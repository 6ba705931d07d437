"""What is true in a workshop and what is allowed. Standard library only; touches nothing outside itself."""
