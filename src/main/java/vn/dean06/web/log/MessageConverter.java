package vn.dean06.web.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The message of an entry. What libraries say stands on one line, as they put into it
 * what was sent from outside; what the program itself says may have several.
 */
public final class MessageConverter extends ClassicConverter {

	@Override
	public String convert(ILoggingEvent entry) {
		String message = String.valueOf(entry.getFormattedMessage());
		return isOwn(entry.getLoggerName()) ? Unforged.lines(message) : Unforged.line(message);
	}

	/** Spring Boot's diagnostics print our sentence of why it does not start. */
	private static boolean isOwn(String logger) {
		return logger.startsWith("vn.dean06.") || logger.startsWith("org.springframework.boot.diagnostics.");
	}

}
