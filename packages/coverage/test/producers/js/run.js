import { Basket, ship, three } from "./basket.js";

const basket = new Basket().add("tea", 100, 2);
if (basket.total(10) + three() !== 193 || ship(15) !== "normal") process.exitCode = 1;
