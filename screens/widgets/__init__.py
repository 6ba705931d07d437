"""Light widgets that draw their own lines: typing in one lays nothing out, and only lines that changed are painted."""
