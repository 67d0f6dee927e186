package org.addyourvoice.text;

import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what members' HTML has no element for (headings, pictures, blocks of code) so that its words stay, and links so that they say where they lead. */
class PlainNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    PlainNodes(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, Link.class, FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading) {
            heading(node);
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else {
            children(node);
        }
    }

    private void heading(Node node) {
        html.raw("<p><strong>");
        children(node);
        html.raw("</strong></p>");
        html.line();
    }

    private void link(Link link) {
        var address = WebAddress.of(link.getDestination());
        if (address.isEmpty()) {
            children(link);
            return;
        }
        html.raw("<a href=\"");
        html.text(address.get().href());
        html.raw("\">");
        children(link);
        if (!link.getDestination().equals(PlainText.of(link).toString())) {
            html.text(" (" + address.get().host() + ")");
        }
        html.raw("</a>");
    }

    private void code(FencedCodeBlock code) {
        html.raw("<p><code>");
        var lines = code.getLiteral().stripTrailing().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            html.raw(i == 0 ? "" : "<br>");
            html.text(lines.get(i));
        }
        html.raw("</code></p>");
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
