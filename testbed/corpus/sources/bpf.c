int filter(void *context) { return context != 0; }
