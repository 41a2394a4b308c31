package cn.duban.understanding;

/// A set of signs kept by their twelve lowest bits: it may take a sign for one of its own, but never misses one.
final class Signs {

    private static final int SIZE = 4096;
    private static final Signs ANY = new Signs();

    static {
        ANY.add(0, SIZE);
    }

    private final long[] bits = new long[SIZE / Long.SIZE];

    static Signs any() {
        return ANY;
    }

    static Signs of(char first, char last) {
        var signs = new Signs();
        signs.add(first, Math.min(last - first + 1, SIZE));
        return signs;
    }

    static Signs of(char sign) {
        return of(sign, sign);
    }

    private void add(int first, int count) {
        for (var sign = first; sign < first + count; sign++) {
            bits[(sign & (SIZE - 1)) >> 6] |= 1L << sign;
        }
    }

    Signs with(Signs others) {
        var both = new Signs();
        for (var i = 0; i < bits.length; i++) {
            both.bits[i] = bits[i] | others.bits[i];
        }
        return both;
    }

    boolean has(char sign) {
        return (bits[(sign & (SIZE - 1)) >> 6] & 1L << sign) != 0;
    }

    boolean isAny() {
        return size() == SIZE;
    }

    int size() {
        var size = 0;
        for (var some : bits) {
            size += Long.bitCount(some);
        }
        return size;
    }
}
