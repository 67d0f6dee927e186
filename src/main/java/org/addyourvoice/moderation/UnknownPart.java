package org.addyourvoice.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for a part of the queue that there is none of. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnknownPart extends RuntimeException {}
