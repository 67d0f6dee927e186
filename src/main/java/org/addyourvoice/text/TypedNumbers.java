package org.addyourvoice.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Keeps the number that somebody typed at the start of a line. "1987. The year it began" is a list to Markdown, and
 * without the {@code start} attribute, which members' HTML may not carry, it would be shown as "1."
 */
class TypedNumbers implements PostProcessor {

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(OrderedList list) {
                visitChildren(list);
                if (list.getMarkerStartNumber() != 1) {
                    spellOut(list);
                }
            }
        });
        return document;
    }

    private static void spellOut(OrderedList list) {
        int number = list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            firstParagraph(item).prependChild(new Text(number++ + list.getMarkerDelimiter() + " "));
            while (item.getFirstChild() != null) {
                list.insertBefore(item.getFirstChild());
            }
        }
        list.unlink();
    }

    private static Node firstParagraph(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph)) {
            item.prependChild(new Paragraph());
        }
        return item.getFirstChild();
    }
}
