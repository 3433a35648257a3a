import { expect, test } from "vitest";
import { Basket, ship } from "./basket.js";

test("a basket adds up", () => {
  expect(new Basket().add("tea", 100, 2).total(10)).toBe(190);
  expect(ship(5)).toBe("light");
});
