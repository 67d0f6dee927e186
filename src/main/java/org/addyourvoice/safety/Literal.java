package org.addyourvoice.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.addyourvoice.safety.Literals.Fence;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a part of an expression.
 *
 * @param exact all that it can match, if that is known and not too much
 * @param anyOf of each of these lists, one stands in whatever it matches; beside {@code exact}
 * @param gaps as in {@link Literals}
 * @param fence as in {@link Literals}
 * @param ways what it is one of; none where it is a single thing
 */
record Literal(@Nullable Set<String> exact, List<List<String>> anyOf, int gaps, Fence fence, List<Literal> ways) {

    /** Shorter ones stand in nearly every text. */
    private static final int SHORTEST = 2;

    private static final int MOST_EXACT = 2_000;
    private static final int MOST_JOINED = 128;

    /** Matches nothing but the place itself. */
    static final Literal EMPTY = new Literal(Set.of(""), List.of(), 0, Fence.SENTENCES);

    private Literal(@Nullable Set<String> exact, List<List<String>> anyOf, int gaps, Fence fence) {
        this(exact, anyOf, gaps, fence, List.of());
    }

    /** One of many characters. */
    static Literal some(boolean onlyOfWords, Fence fence) {
        return new Literal(null, List.of(), onlyOfWords ? 0 : 1, fence);
    }

    static Literal of(char character) {
        Fence fence = Fence.SENTENCES;
        while (fence.isAt(character)) {
            fence = Fence.values()[fence.ordinal() - 1];
        }
        String small = Character.toString(Character.toLowerCase(character));
        return new Literal(Set.of(small), List.of(), TextIndex.isOfWord(character) ? 0 : 1, fence);
    }

    /** Any of them. */
    static Literal either(List<Literal> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int gaps = parts.stream().mapToInt(Literal::gaps).max().orElse(0);
        Fence fence = lowest(parts);
        List<Literal> ways = parts.stream().flatMap(Literal::eachWay).toList();
        Set<String> exact = new LinkedHashSet<>();
        for (Literal part : parts) {
            if (part.exact == null || exact.size() + part.exact.size() > MOST_EXACT) {
                return new Literal(null, oneOfEach(parts), gaps, fence, ways);
            }
            exact.addAll(part.exact);
        }
        return new Literal(exact, List.of(), gaps, fence, ways);
    }

    /** Whatever it matches, one of these does. */
    Stream<Literal> eachWay() {
        return ways.isEmpty() ? Stream.of(this) : ways.stream();
    }

    private static List<List<String>> oneOfEach(List<Literal> parts) {
        Set<String> any = new LinkedHashSet<>();
        for (Literal part : parts) {
            Optional<List<String>> best = part.needs().stream().max(Comparator.comparingInt(Literal::shortest));
            if (best.isEmpty()) {
                return List.of();
            }
            any.addAll(best.get());
        }
        return List.of(List.copyOf(any));
    }

    private static int shortest(Collection<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }

    /** One after the other. */
    static Literal row(List<Literal> all) {
        List<Literal> parts = all.stream().filter(it -> it != EMPTY).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<List<String>> needs = new ArrayList<>();
        Literal last = EMPTY;
        int gaps = 0;
        boolean inOne = true;
        for (Literal part : parts) {
            gaps = sum(gaps, part.gaps);
            Literal both = last.joined(part);
            if (both == null) {
                needs.addAll(last.needs());
                inOne = false;
            }
            last = both == null ? part : both;
        }
        if (inOne) {
            return new Literal(last.exact, List.of(), gaps, lowest(parts));
        }
        needs.addAll(last.needs());
        return new Literal(null, needs, gaps, lowest(parts));
    }

    private @Nullable Literal joined(Literal next) {
        if (exact == null || next.exact == null || exact.size() * next.exact.size() > MOST_JOINED) {
            return null;
        }
        Set<String> both = new LinkedHashSet<>();
        for (String first : exact) {
            next.exact.forEach(second -> both.add(first + second));
        }
        return new Literal(both, List.of(), 0, Fence.NONE);
    }

    /** So many times, from at least to at most. */
    Literal repeated(int least, int most) {
        if (least == 1 && most == 1) {
            return this;
        }
        if (least == 0 && most == 1 && exact != null) {
            return either(List.of(this, EMPTY));
        }
        return new Literal(null, least == 0 ? List.of() : needs(), product(gaps, most), fence);
    }

    Literals.Way way() {
        return new Literals.Way(needs(), gaps, fence);
    }

    /** Of each of them, one stands in whatever it matches. */
    List<List<String>> needs() {
        if (exact == null) {
            return anyOf;
        }
        return shortest(exact) < SHORTEST ? List.of() : List.of(List.copyOf(exact));
    }

    private static Fence lowest(List<Literal> parts) {
        return parts.stream().map(Literal::fence).min(Comparator.naturalOrder()).orElse(Fence.SENTENCES);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Literals.UNBOUNDED, (long) one + other);
    }

    private static int product(int gaps, int times) {
        return gaps == 0 ? 0 : (int) Math.min(Literals.UNBOUNDED, (long) gaps * times);
    }
}
