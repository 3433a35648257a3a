#include <cstdio>

namespace shapes {
int area(int width, int height);
const char *name(int sides);
int widest(int a, int b, double c);
}

int main(int argc, char **argv) {
  if (argc > 1) {
    std::printf("%s %s\n", shapes::name(4), argv[1]);
    return shapes::area(-1, 2) == -1 ? 0 : 1;
  }
  std::printf("%s\n", shapes::name(3));
  return shapes::area(2, 3) + shapes::widest(1, 2, 3.0) > 0 ? 0 : 1;
}
