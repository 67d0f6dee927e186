package org.addyourvoice.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.addyourvoice.experience.NotPossibleNow;
import org.addyourvoice.moderation.ForCrisisModerators;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Gives exceptions that mean a refusal their status; the rest are Spring's own, or failures. */
@ControllerAdvice
class Refusals {

    /** Somebody else was quicker, or two stood in each other's way and one of them had to give in. */
    @ExceptionHandler({NotPossibleNow.class, ConcurrencyFailureException.class})
    void tooLate(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** Not closed for good, but somebody else's to read: the page says whose, and what to do instead. */
    @ExceptionHandler(ForCrisisModerators.class)
    void waitsForOthers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPages.WORDS, "crisis");
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** A file that is too large, or a form whose parts can't be told from each other. */
    @ExceptionHandler
    void unreadableUpload(MultipartException failure, HttpServletResponse response) throws IOException {
        boolean large = failure instanceof MaxUploadSizeExceededException;
        response.sendError((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }

    /** An address that can't be: nothing is there. A parameter that can't be: it was asked for wrongly. */
    @ExceptionHandler
    void wrongType(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }
}
