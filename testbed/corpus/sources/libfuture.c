int hull_future(void) { return 0; }
