package org.addyourvoice.experience;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.addyourvoice.text.PlainOrder;
import org.addyourvoice.vocabulary.StrategyView;
import org.springframework.context.MessageSource;

/**
 * Experiences as an Atom feed after RFC 4287. Written by the platform's own writer: it is a dozen elements, and what libraries for feeds add is reading
 * those of others, which the forum never does.
 */
final class AtomFeed {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Everything that XML 1.0 has no way to write, not even as a reference. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String site;
    private final String host;
    private final MessageSource messages;
    private final Locale locale;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * @param site scheme, host and perhaps a port and a path, without a slash at the end
     * @param host goes into ids, which must never change
     */
    AtomFeed(String site, String host, MessageSource messages, Locale locale) throws XMLStreamException {
        this.site = site;
        this.host = host;
        this.messages = messages;
        this.locale = locale;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * @param path of the feed itself, beginning with a slash
     * @param page what people read instead
     */
    String write(String title, String path, String page, List<FeedEntry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", "tag:" + host + ",2026:feed" + path.replace('/', ':'));
        element("title", title);
        element("updated", updated(entries).toString());
        link("self", "application/atom+xml", path);
        link("alternate", "text/html", page);
        // not everybody shows their name, and every entry needs somebody
        author(said("experience.feed.author"));
        for (FeedEntry entry : entries) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    /** Of the newest change. An empty feed has none, and must still say something that stays. */
    private static Instant updated(List<FeedEntry> entries) {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "tag:" + host + ",2026:experience:" + entry.id());
        element("title", entry.title());
        element("published", entry.published().toString());
        element("updated", entry.updated().toString());
        link("alternate", "text/html", "/experiences/" + entry.id());
        author(entry.author() == null ? said("experience.anonymous") : entry.author());
        for (StrategyView strategy : entry.strategies()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", strategy.slug());
            xml.writeAttribute("label", writable(strategy.name()));
        }
        element("summary", entry.notes().isEmpty() ? entry.excerpt() : noted(entry));
        xml.writeEndElement();
    }

    private String noted(FeedEntry entry) {
        return said("experience.note.is") + " "
                + entry.notes().stream()
                        .map(it -> said("experience.note." + it.slug()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", site + path);
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(words));
        xml.writeEndElement();
    }

    /** Readers elsewhere show titles beside those of others: none is to turn these round. */
    private static String writable(String words) {
        return UNWRITABLE.matcher(PlainOrder.of(words)).replaceAll("");
    }

    private String said(String key) {
        return messages.getMessage(key, null, locale);
    }
}
