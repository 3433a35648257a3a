package words

func Upper(text string) string {
	letters := []byte(text)
	for i, letter := range letters {
		if letter >= 'a' && letter <= 'z' {
			letters[i] = letter - 32
		}
	}
	return string(letters)
}

func Empty(text string) bool {
	return text == ""
}
