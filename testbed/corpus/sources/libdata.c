int hull_value = 42;

int hull_answer(void) { return hull_value; }
