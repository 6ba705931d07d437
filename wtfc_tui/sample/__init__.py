"""The sample workshop that `wtfc demo` opens."""
