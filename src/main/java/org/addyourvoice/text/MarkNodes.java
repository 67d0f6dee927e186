package org.addyourvoice.text;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders marks so that they are heard as well: readers of the page aloud pass over the element itself. */
class MarkNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String begin;
    private final String end;

    MarkNodes(HtmlNodeRendererContext context, String begin, String end) {
        this.context = context;
        this.html = context.getWriter();
        this.begin = begin;
        this.end = end;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Marker.Mark.class);
    }

    @Override
    public void render(Node node) {
        Marker.Mark mark = (Marker.Mark) node;
        html.raw("<mark>");
        said(mark.isFirst(), begin + " ");
        context.render(mark.getFirstChild());
        said(mark.isLast(), " " + end);
        html.raw("</mark>");
    }

    private void said(boolean here, String words) {
        if (here) {
            html.raw("<span class=\"vh\">");
            html.text(words);
            html.raw("</span>");
        }
    }
}
