"""A synthetic world for trials: local persons and methods, incoming notices, and the truth about them."""
