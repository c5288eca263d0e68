package dev.comanda.money;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The largest remainder method on whole numbers. */
final class Allocation {

    private Allocation() {}

    static List<Long> byLargestRemainder(long total, List<Long> weights) {
        BigInteger weightSum = sumOf(weights);
        BigInteger[][] shares = weights.stream()
                .map(weight -> BigInteger.valueOf(total)
                        .abs()
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(weightSum))
                .toArray(BigInteger[][]::new);
        BigInteger[] parts = floorsOf(shares);
        BigInteger leftOver = BigInteger.valueOf(total).abs().subtract(sumOf(parts));
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> shares[index][1])
                        .reversed())
                .limit(leftOver.longValueExact())
                .forEach(index -> parts[index] = parts[index].add(ONE));
        BigInteger sign = BigInteger.valueOf(Long.signum(total));
        return IntStream.range(0, parts.length)
                .mapToObj(index -> parts[index].multiply(sign).longValueExact())
                .toList();
    }

    private static BigInteger sumOf(List<Long> weights) {
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative: " + weights);
        }
        BigInteger sum = sumOf(weights.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new));
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("at least one weight must be positive: " + weights);
        }
        return sum;
    }

    private static BigInteger sumOf(BigInteger[] numbers) {
        return java.util.Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger[] floorsOf(BigInteger[][] shares) {
        return java.util.Arrays.stream(shares).map(share -> share[0]).toArray(BigInteger[]::new);
    }
}
