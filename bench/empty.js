// Bare Node: the least that a program can take.
