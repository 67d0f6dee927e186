/** The rules as moderators see them: how they did, and what others would have done. Nothing here changes anything. */
@ApplicationModule(allowedDependencies = {"moderation", "experience", "member", "safety"})
@NullMarked
package org.addyourvoice.rulesdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
