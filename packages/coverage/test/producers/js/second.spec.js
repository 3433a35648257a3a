import { expect, test } from "vitest";
import { Basket, ship, three } from "./basket.js";

test("a basket takes no negative prices", () => {
  expect(() => new Basket().add("tea", -1)).toThrow("tea");
  expect(ship(55)).toBe("heavy");
  expect(three()).toBe(3);
});
