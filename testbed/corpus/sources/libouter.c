int hull_answer(void);

int outer_answer(void) { return hull_answer(); }
