#pragma once

template <typename T> T larger(T a, T b) {
  if (a > b) return a;
  return b;
}
