package org.addyourvoice.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown on one line, without its marks. */
class PlainText extends AbstractVisitor {

    private static final Pattern STOPS_AT_END = Pattern.compile("[\\s.,;:…]+$");

    private final StringBuilder words = new StringBuilder();

    static PlainText of(Node node) {
        var text = new PlainText();
        node.accept(text);
        return text;
    }

    @Override
    public String toString() {
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    String cutAtWord(int maxChars) {
        var whole = toString();
        if (whole.length() <= maxChars) {
            return whole;
        }
        int room = maxChars - 1;
        int space = whole.lastIndexOf(' ', room);
        var kept = whole.substring(0, space > 0 ? space : lastWholeCharacter(whole, room));
        return STOPS_AT_END.matcher(kept).replaceFirst("") + "…";
    }

    /** A word longer than the room is cut, but never inside an emoji or an accented letter. */
    private static int lastWholeCharacter(String whole, int room) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(whole);
        return characters.isBoundary(room) ? room : Math.max(0, characters.preceding(room));
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(' ').append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak newLine) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak newLine) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    private void block(Node node) {
        words.append(' ');
        visitChildren(node);
        words.append(' ');
    }
}
