"""One command reproduces every figure that the README states."""
