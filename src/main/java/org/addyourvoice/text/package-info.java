/** Members' Markdown to {@code SafeHtml}; the only user of the OWASP sanitizer. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.addyourvoice.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
