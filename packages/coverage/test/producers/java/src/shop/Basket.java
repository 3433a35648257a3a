package shop;

import java.util.ArrayList;
import java.util.List;

/** What JaCoCo counts in its own way: arms on one line, a lambda, a static initialiser, code that is never reached. */
public class Basket {
    static final List<String> NAMES = new ArrayList<>();

    static {
        NAMES.add("tea");
    }

    private int total;

    Basket add(int price, int count) {
        if (price < 0 || count < 1) {
            throw new IllegalArgumentException(
                "price " + price);
        }
        total += price * count;
        return this;
    }

    String ship() {
        switch (total / 100) {
            case 0:
                return "light";
            case 1:
                return "normal";
            default:
                return "heavy";
        }
    }

    int unused() {
        NAMES.forEach(name -> total += name.length());
        return total;
    }

    public static void main(String[] arguments) {
        Basket basket = new Basket().add(50, arguments.length + 1);
        System.out.println(basket.ship());
    }
}
