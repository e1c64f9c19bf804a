// A room that has headers only so far.
