"""The one vocabulary: what can be typed as `ssh host VERB`, in line mode and as `wtfc do`. One file per group of verbs."""
