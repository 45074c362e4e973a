#include <stdio.h>

int outer_answer(void);

int main(void) { return outer_answer() != 42 || puts("hull ok") < 0; }
