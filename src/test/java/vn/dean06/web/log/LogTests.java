package vn.dean06.web.log;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fault that comes again and again says so in a line, and nothing that is sent from
 * outside begins a line of the log.
 */
class LogTests {

	private final LoggerContext context = new LoggerContext();

	private final AtomicLong seconds = new AtomicLong();

	private final StringBuilder log = new StringBuilder();

	private final Logger tomcat = this.context.getLogger("org.apache.catalina.core.ContainerBase");

	private final Logger own = this.context.getLogger("vn.dean06.reminders.Postman");

	@BeforeEach
	void begin() {
		PatternLayout layout = new PatternLayout();
		layout.setContext(this.context);
		layout.getInstanceConverterMap().put("m", MessageConverter::new);
		layout.getInstanceConverterMap().put("wEx", FaultConverter::new);
		layout.setPattern("%p %m%n%wEx");
		layout.start();
		AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent entry) {
				LogTests.this.log.append(layout.doLayout(entry));
			}
		};
		appender.setContext(this.context);
		appender.start();
		this.context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
		RepeatedFaults repeated = new RepeatedFaults(() -> this.seconds.get() * 1_000_000_000);
		repeated.start();
		this.context.addTurboFilter(repeated);
	}

	@Test
	void aRepeatedFaultPrintsItsTraceOnceAndThenALineAMinute() {
		for (int i = 0; i < 300; i++) {
			this.tomcat.error("Servlet.service() threw exception", broken("/trang-" + i));
			this.seconds.incrementAndGet();
		}
		assertThat(lines("Servlet.service()")).hasSize(1);
		assertThat(lines("java.lang.IllegalStateException: /trang-")).hasSize(1);
		assertThat(lines("lặp lại")).hasSize(4)
			.allMatch((line) -> line.startsWith("WARN Lỗi đã ghi ở trên lặp lại 60 lần: "
					+ "java.lang.IllegalStateException tại vn.dean06.web.log.LogTests.broken(LogTests.java:"));
	}

	@Test
	void anHourLaterItsTraceIsPrintedAgain() {
		this.tomcat.error("first", broken("a"));
		this.seconds.set(3600);
		this.tomcat.error("second", broken("a"));
		assertThat(lines("ERROR")).hasSize(2);
	}

	@Test
	void aFaultOfAnotherKindOrPlaceIsPrinted() {
		this.tomcat.error("first", broken("a"));
		this.tomcat.error("second", new IllegalStateException("a"));
		this.tomcat.error("third {}", "x", new IllegalArgumentException("a"));
		assertThat(lines("ERROR")).hasSize(3);
	}

	@Test
	void aWrappedFaultIsKnownByItsCause() {
		this.tomcat.error("first", new IllegalArgumentException(broken("a")));
		this.own.warn("second", new IllegalStateException("around", broken("a")));
		assertThat(lines("first|second")).hasSize(1);
	}

	@Test
	void whatHasNoTraceIsLeftAlone() {
		this.tomcat.warn("full");
		this.tomcat.warn("full");
		assertThat(lines("full")).hasSize(2);
	}

	@Test
	void noPartOfAMessageBeginsALine() {
		this.tomcat.warn("No mapping for {}", "/a\r\nERROR forged\u2028ERROR forged\u001b[31m\u0000\u202E");
		assertThat(this.log.toString().strip())
			.isEqualTo("WARN No mapping for /a\\u000d\\u000aERROR forged\\u2028ERROR forged\\u001b[31m\\u0000\\u202e");
	}

	@Test
	void noPartOfWhatAnExceptionSaysBeginsALine() {
		this.tomcat.error("failed",
				new IllegalStateException("around\nERROR forged", broken("x\nERROR forged\u0085y")));
		assertThat(lines("^ERROR")).containsExactly("ERROR failed");
		assertThat(lines("forged")).hasSize(2)
			.first()
			.asString()
			.isEqualTo("java.lang.IllegalStateException: around\\u000aERROR forged");
		assertThat(lines("^\tat vn.dean06.web.log.LogTests.broken")).hasSize(1);
	}

	@Test
	void whatTheProgramItselfSaysMayHaveLinesThatAreMarked() {
		this.own.info("Thư sau đây không được gửi đi:\nTới: a@b.vn\nERROR forged");
		assertThat(this.log.toString().lines()).containsExactly("INFO Thư sau đây không được gửi đi:",
				"    | Tới: a@b.vn", "    | ERROR forged");
	}

	private List<String> lines(String pattern) {
		return this.log.toString().lines().filter((line) -> line.matches(".*(" + pattern + ").*")).toList();
	}

	private static IllegalStateException broken(String message) {
		return new IllegalStateException(message);
	}

}
