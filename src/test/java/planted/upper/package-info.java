/** Declares nothing that it uses. */
@ApplicationModule(allowedDependencies = {})
package planted.upper;

import org.springframework.modulith.ApplicationModule;
