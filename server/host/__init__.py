"""The host: a server that runs on a data folder, and how its owner reaches it. It must not know what is drawn or typed."""
