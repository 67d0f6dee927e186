package org.addyourvoice.safety;

import java.time.LocalDate;
import java.util.List;
import org.addyourvoice.text.SafeHtml;

/**
 * A text of the community's policy as its members or moderators read it.
 *
 * @param version what somebody accepted, as the file's front matter names it
 * @param lead what stands before the first heading
 * @param markdown the whole text after the front matter
 * @param sections the same text, parted at its second-level headings
 */
public record PolicyText(
        String title, String version, LocalDate updated, SafeHtml lead, String markdown, List<Section> sections) {

    public PolicyText {
        sections = List.copyOf(sections);
    }
}
