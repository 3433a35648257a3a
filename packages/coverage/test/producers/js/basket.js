/** A basket with what coverage tools find hard: arms on one line, statements over several lines, code that is never reached. */
export class Basket {
  items = [];

  add(name, price, count = 1) {
    if (price < 0 || count < 1) throw new Error(`${name}: ${price}`);
    for (let at = 0; at < count; at++) {
      this.items.push({ name, price });
    }
    return this;
  }

  total(discount) {
    const sum = this.items.reduce((all, item) => all + item.price, 0);
    return discount ? sum - discount : sum;
  }
}

export function ship(weight) {
  switch (true) {
    case weight > 20:
      return "heavy";
    case weight > 10:
      return "normal";
    default:
      return "light";
  }
}

export const unused = (value) => {
  try {
    return JSON.parse(value) ?? null;
  } catch {
    return undefined;
  }
};

const one = 1,
  two = 2;
export const three = () => one + two;
