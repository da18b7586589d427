package vn.dean06.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server ("spring.mail.*"); where none is set, writes them into
 * the log.
 */
@Component
class Postman {

	private static final Log log = LogFactory.getLog(Postman.class);

	private final @Nullable JavaMailSender server;

	private final String from;

	Postman(ObjectProvider<JavaMailSender> server, @Value("${spring.mail.host:}") String host,
			@Value("${dean06.mail.from:}") String from, @Value("${spring.mail.username:}") String username) {
		this.server = host.isBlank() ? null : server.getIfAvailable();
		this.from = (from.isBlank() && username.contains("@")) ? username.strip() : from.strip();
	}

	/**
	 * A mail to somebody, in plain text.
	 *
	 * @param replyTo who is answered, empty for whoever reads the sender's address
	 */
	record Mail(List<String> to, String replyTo, String subject, String text) {

		Mail {
			to = List.copyOf(to);
		}

	}

	/**
	 * What came of a mail.
	 *
	 * @param reached how many of its addresses the server took
	 * @param reason why it did not take the others, empty if it took all
	 * @param serverAway whether it is of no use to try another mail
	 */
	record Delivery(ReminderView.Outcome outcome, int reached, String reason, boolean serverAway) {
	}

	boolean hasServer() {
		return this.server != null;
	}

	/**
	 * Each address gets a mail of its own, so that a wrong one keeps none of the others.
	 */
	Delivery deliver(Mail mail) {
		if (this.server == null) {
			log.info("Chưa cấu hình máy chủ thư (spring.mail.host), thư sau đây không được gửi đi:\nTới: "
					+ String.join(", ", mail.to()) + "\nTiêu đề: " + mail.subject() + "\n\n" + mail.text());
			return new Delivery(ReminderView.Outcome.LOGGED, mail.to().size(), "", false);
		}
		if (this.from.isEmpty()) {
			return refused("Chưa đặt địa chỉ người gửi (dean06.mail.from).", true);
		}
		try {
			this.server.send(messages(mail));
			return new Delivery(ReminderView.Outcome.SENT, mail.to().size(), "", false);
		}
		catch (MailAuthenticationException ex) {
			log.warn("Máy chủ thư không nhận tên đăng nhập", ex);
			return refused(
					"Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu (spring.mail.username, spring.mail.password).",
					true);
		}
		catch (MailSendException ex) {
			log.warn("Máy chủ thư không nhận hết thư", ex);
			return (ex.getCause() != null) ? refused("Không kết nối được máy chủ thư: " + reason(ex.getCause()), true)
					: partly(mail, ex.getFailedMessages());
		}
		catch (MailException ex) {
			log.warn("Không soạn được thư", ex);
			return refused("Không soạn được thư: " + reason(ex), true);
		}
	}

	private SimpleMailMessage[] messages(Mail mail) {
		List<SimpleMailMessage> messages = new ArrayList<>();
		for (String address : mail.to()) {
			SimpleMailMessage message = new SimpleMailMessage();
			message.setFrom(this.from);
			message.setTo(address);
			if (!mail.replyTo().isEmpty()) {
				message.setReplyTo(mail.replyTo());
			}
			message.setSubject(mail.subject());
			message.setText(mail.text());
			messages.add(message);
		}
		return messages.toArray(SimpleMailMessage[]::new);
	}

	private static Delivery refused(String reason, boolean serverAway) {
		return new Delivery(ReminderView.Outcome.REFUSED, 0, reason, serverAway);
	}

	private static Delivery partly(Mail mail, Map<Object, Exception> failed) {
		int reached = mail.to().size() - failed.size();
		String reason = "Máy chủ thư từ chối " + String.join("; ",
				failed.entrySet()
					.stream()
					.map((one) -> address(one.getKey()) + " (" + reason(one.getValue()) + ")")
					.toList());
		return new Delivery((reached > 0) ? ReminderView.Outcome.SENT : ReminderView.Outcome.REFUSED, reached, reason,
				false);
	}

	private static String address(Object message) {
		return (message instanceof SimpleMailMessage mail && mail.getTo() != null) ? String.join(", ", mail.getTo())
				: "";
	}

	/** The first line of what the server said last. */
	private static String reason(Throwable fault) {
		Throwable root = fault;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String words = String.valueOf(root.getMessage()).strip().lines().findFirst().orElse("");
		return words.substring(0, Math.min(words.length(), 120));
	}

}
