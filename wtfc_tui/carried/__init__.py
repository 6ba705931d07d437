"""What leaves with an export and comes in again, and stands in the read tables: a row a field, said once for all three.

Each stage says it for its own kinds; the readers and writers of files and tables walk what it says and name no stage.
"""
