#include "shapes.h"

namespace shapes {

int area(int width, int height) {
  if (width < 0 || height < 0)
    return -1;
  return width *
         height;
}

const char *name(int sides) {
  switch (sides) {
  case 3:
    return "triangle";
  case 4:
    return "square";
  default:
    return "polygon";
  }
}

int never(int value) {
  for (int i = 0; i < value; i++) {
    if (i % 2 == 0) value--;
  }
  return value;
}

int widest(int a, int b, double c) {
  auto wide = [&](int x) { return larger(x, a) > b ? x : b; };
  return larger(c, 1.0) > 2.0 ? wide(a) : wide(b);
}

}
