package fr.etagere.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// An upper bound, never too low, of the present value of signed yearly amounts when the rate is anywhere in an
/// interval.
///
/// Carried to the last year, the amounts are a polynomial of x = 1 + rate. Its Bernstein coefficients bound it from
/// above, and cutting the interval in two brings them as close to it as wanted (G. Farin, « Curves and Surfaces for
/// CAGD », ch. 5). All roundings go upwards.
final class Highest {

    private static final MathContext UP = new MathContext(60, RoundingMode.CEILING);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Euros by which the bound may exceed the highest value.
    private static final BigDecimal CLOSE = new BigDecimal("0.001");

    /// Enough to tell options apart; past it the bound stays right, only wider.
    private static final int MOST_CUTS = 64;

    private Highest() {}

    /// A part of the interval, in x.
    private record Piece(BigDecimal from, BigDecimal to, List<BigDecimal> bernstein, BigDecimal bound) {

        static Piece of(BigDecimal from, BigDecimal to, List<BigDecimal> bernstein) {
            BigDecimal top = bernstein.stream().max(Comparator.naturalOrder()).orElseThrow();
            return new Piece(from, to, bernstein, back(top, from, to, bernstein.size() - 1));
        }

        /// The values at both ends are those of the polynomial itself.
        BigDecimal reached() {
            int years = bernstein.size() - 1;
            return back(bernstein.getFirst(), from, from, years).max(back(bernstein.getLast(), to, to, years));
        }

        /// Brings a value of the last year back to year 0, staying above.
        private static BigDecimal back(BigDecimal value, BigDecimal from, BigDecimal to, int years) {
            return value.divide((value.signum() >= 0 ? from : to).pow(years), UP);
        }
    }

    /// @param yearly signed amounts from year 0
    /// @param lowest lowest rate, percent a year
    /// @param highest highest rate, percent a year
    static BigDecimal of(List<BigDecimal> yearly, BigDecimal lowest, BigDecimal highest) {
        BigDecimal from = Flows.factor(lowest);
        BigDecimal to = Flows.factor(highest);
        var pieces = new PriorityQueue<>(Comparator.comparing(Piece::bound).reversed());
        pieces.add(Piece.of(from, to, bernstein(yearly, from, to.subtract(from))));
        for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
            Piece top = pieces.element();
            if (top.bound().subtract(top.reached()).compareTo(CLOSE) <= 0) {
                break;
            }
            pieces.remove();
            cut(top, pieces);
        }
        return pieces.element().bound();
    }

    /// Coefficients on [from, from + width], the last year's amount being the constant.
    private static List<BigDecimal> bernstein(List<BigDecimal> yearly, BigDecimal from, BigDecimal width) {
        List<BigDecimal> powers = shifted(yearly.reversed(), from);
        int degree = powers.size() - 1;
        BigDecimal scale = BigDecimal.ONE;
        for (int j = 0; j <= degree; j++) {
            powers.set(j, powers.get(j).multiply(scale));
            scale = scale.multiply(width);
        }
        var coefficients = new ArrayList<BigDecimal>();
        for (int i = 0; i <= degree; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal share = BigDecimal.ONE;
            // share is C(i, j) / C(degree, j), kept as a fraction until the end of the sum.
            BigDecimal below = BigDecimal.ONE;
            for (int j = 0; j <= i; j++) {
                sum = sum.add(powers.get(j).multiply(share).divide(below, UP));
                share = share.multiply(BigDecimal.valueOf(i - j));
                below = below.multiply(BigDecimal.valueOf(Math.max(1, degree - j)));
            }
            coefficients.add(sum);
        }
        return coefficients;
    }

    /// Coefficients in t of the polynomial at `from` + t, exactly (Horner, repeated).
    private static List<BigDecimal> shifted(List<BigDecimal> coefficients, BigDecimal from) {
        var shifted = new ArrayList<>(coefficients);
        for (int start = 0; start < shifted.size() - 1; start++) {
            for (int i = shifted.size() - 2; i >= start; i--) {
                shifted.set(i, shifted.get(i).add(shifted.get(i + 1).multiply(from)));
            }
        }
        return shifted;
    }

    /// Both halves, by de Casteljau's construction.
    private static void cut(Piece piece, PriorityQueue<Piece> pieces) {
        BigDecimal middle = piece.from().add(piece.to()).multiply(HALF);
        var left = new ArrayList<BigDecimal>();
        var right = new ArrayList<BigDecimal>();
        List<BigDecimal> row = piece.bernstein();
        while (true) {
            left.add(row.getFirst());
            right.addFirst(row.getLast());
            if (row.size() == 1) {
                break;
            }
            var next = new ArrayList<BigDecimal>();
            for (int i = 0; i + 1 < row.size(); i++) {
                next.add(row.get(i).add(row.get(i + 1), UP).multiply(HALF, UP));
            }
            row = next;
        }
        pieces.add(Piece.of(piece.from(), middle, left));
        pieces.add(Piece.of(middle, piece.to(), right));
    }
}
