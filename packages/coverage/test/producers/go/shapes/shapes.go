// Package shapes has blocks that share lines, a closure outside of functions, and code that is never reached.
package shapes

import "example.com/shapes/words"

var double = func(side int) int { return side * 2 }

func Name(sides int) string {
	switch {
	case sides == 3:
		return words.Upper("triangle")
	case sides == 4:
		return "square"
	}
	return "polygon"
}

func Area(width, height int) int {
	if width < 0 || height < 0 { return -1 }
	return double(
		width,
	) * height / 2
}

func Never(value int) int {
	for i := 0; i < value; i++ {
		if i%2 == 0 {
			value--
		}
	}
	return value
}
