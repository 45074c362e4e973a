#include <stdio.h>

int hull_future(void);

/* A symbol of a C library (or another one) that is newer than the image's. */
int main(void) { return hull_future() == 1 || puts("hull ok") < 0; }
