package dev.comanda.launcher;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords of three words of two syllables each: 36 bits of chance, easy to read and to type. */
final class ReadablePassword {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int WORDS = 3;
    private static final int SYLLABLES = 2;

    private ReadablePassword() {}

    static String make() {
        return IntStream.range(0, WORDS).mapToObj(i -> word()).collect(Collectors.joining("-"));
    }

    private static String word() {
        return IntStream.range(0, SYLLABLES)
                .mapToObj(i -> "" + one(CONSONANTS) + one(VOWELS))
                .collect(Collectors.joining());
    }

    private static char one(String letters) {
        return letters.charAt(SecretFiles.randomBelow(letters.length()));
    }
}
