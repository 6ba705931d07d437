"""The grid: effort to the right, difference upwards."""
