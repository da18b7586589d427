package vn.dean06.web.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * The stack trace of an entry; what the exceptions say stands on one line each.
 */
public final class FaultConverter extends ThrowableHandlingConverter {

	private final StackTracePrinter printer = StandardStackTracePrinter.rootLast()
		.withFormatter((fault) -> Unforged.line(fault.toString()));

	@Override
	public String convert(ILoggingEvent entry) {
		return (entry.getThrowableProxy() instanceof ThrowableProxy fault) ? System.lineSeparator()
				+ this.printer.printStackTraceToString(fault.getThrowable()) + System.lineSeparator() : "";
	}

}
