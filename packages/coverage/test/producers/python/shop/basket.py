"""A basket with what coverage tools find hard: arms, multi-line statements, code that is never reached."""


class Basket:
    def __init__(self, discount=0):
        self.items = []
        self.discount = discount

    def add(self, name, price, count=1):
        if price < 0 or count < 1:
            raise ValueError(
                f"{name}: "
                f"{price}"
            )
        for _ in range(count):
            self.items.append((name, price))

    def total(self):
        total = sum(
            price
            for _, price in self.items
        )
        if self.discount:
            total -= total * self.discount // 100
        return total

    def describe(self):  # pragma: no cover
        return ", ".join(name for name, _ in self.items)


def ship(weight):
    while weight > 30:
        weight -= 30
    if weight > 20:
        return "heavy"
    elif weight > 10:
        return "normal"
    else:
        return "light"


def unused(value):
    try:
        return int(value)
    except ValueError:
        return None
    finally:
        print(value)
