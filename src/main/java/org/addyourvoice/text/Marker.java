package org.addyourvoice.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Wraps stretches of what was typed where they come to stand in the parsed text: a stretch may begin inside of a word and end in another paragraph. Only
 * text that is shown as it was typed is wrapped, so that nothing is marked that wasn't meant.
 */
class Marker extends AbstractVisitor {

    private final String typed;
    private final List<Stretch> stretches;
    private final BitSet marked = new BitSet();
    private final List<List<Mark>> marks;

    private Marker(String typed, List<Stretch> stretches) {
        this.typed = typed;
        this.stretches = stretches;
        this.marks =
                stretches.stream().map(it -> (List<Mark>) new ArrayList<Mark>()).toList();
    }

    /** Part of a stretch in one piece of text. */
    static class Mark extends CustomNode {

        private boolean first;
        private boolean last;

        boolean isFirst() {
            return first;
        }

        boolean isLast() {
            return last;
        }
    }

    /** Returns those stretches of which some letter is not marked. @param document parsed with all source spans */
    static List<Stretch> mark(Node document, String typed, List<Stretch> stretches) {
        var marker = new Marker(typed, stretches);
        document.accept(marker);
        for (List<Mark> pieces : marker.marks) {
            if (!pieces.isEmpty()) {
                pieces.get(0).first = true;
                pieces.get(pieces.size() - 1).last = true;
            }
        }
        return stretches.stream().filter(it -> !marker.isWhole(it)).toList();
    }

    private boolean isWhole(Stretch it) {
        return IntStream.range(Math.max(0, it.start()), Math.min(it.end(), typed.length()))
                .filter(place -> Character.isLetterOrDigit(typed.charAt(place)))
                .allMatch(marked::get);
    }

    @Override
    public void visit(Text text) {
        int[] places = places(text);
        String words = text.getLiteral();
        if (places.length != words.length() || IntStream.of(places).allMatch(it -> stretchAt(it) < 0)) {
            return;
        }
        int from = 0;
        for (int to = 1; to <= places.length; to++) {
            if (to == places.length || stretchAt(places[to]) != stretchAt(places[from])) {
                text.insertBefore(piece(words.substring(from, to), places, from, to));
                from = to;
            }
        }
        text.unlink();
    }

    private Node piece(String words, int[] places, int from, int to) {
        int stretch = stretchAt(places[from]);
        Text text = new Text(words);
        if (stretch < 0) {
            return text;
        }
        IntStream.range(from, to).forEach(it -> marked.set(places[it]));
        Mark mark = new Mark();
        mark.appendChild(text);
        marks.get(stretch).add(mark);
        return mark;
    }

    /** Where each sign of it was typed; of another length where it is shown otherwise than it was typed. */
    private int[] places(Text text) {
        List<SourceSpan> spans = text.getSourceSpans();
        int[] places = spans.stream()
                .flatMapToInt(it -> IntStream.range(it.getInputIndex(), it.getInputIndex() + it.getLength()))
                .toArray();
        StringBuilder source = new StringBuilder();
        IntStream.of(places).forEach(it -> source.append(typed.charAt(it)));
        return text.getLiteral().contentEquals(source) ? places : new int[0];
    }

    /** The first of those that hold a place, or -1: of two that lie over each other each letter is marked once. */
    private int stretchAt(int place) {
        return IntStream.range(0, stretches.size())
                .filter(it -> stretches.get(it).holds(place))
                .findFirst()
                .orElse(-1);
    }
}
