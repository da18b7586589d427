package vn.dean06.reminders;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a round of mails, unit by unit.
 */
final class Dispatch {

	private final List<String> sent = new ArrayList<>();

	private final List<String> logged = new ArrayList<>();

	private final List<String> refused = new ArrayList<>();

	private final List<String> withoutAddress = new ArrayList<>();

	private final List<String> recent = new ArrayList<>();

	private final List<String> untried = new ArrayList<>();

	private final List<String> done = new ArrayList<>();

	private boolean serverAway;

	boolean serverAway() {
		return this.serverAway;
	}

	void delivered(OwingUnit unit, Postman.Delivery delivery) {
		this.serverAway = delivery.serverAway();
		switch (delivery.outcome()) {
			case LOGGED -> this.logged.add(unit.name());
			case SENT -> this.sent.add(unit.name());
			case REFUSED, SENDING, ISSUED -> {
			}
		}
		if (!delivery.reason().isEmpty()) {
			this.refused.add(unit.name() + ": " + delivery.reason());
		}
	}

	void withoutAddress(OwingUnit unit) {
		this.withoutAddress.add(unit.name());
	}

	void recent(OwingUnit unit) {
		this.recent.add(unit.name());
	}

	void untried(OwingUnit unit) {
		this.untried.add(unit.name());
	}

	/** It has handed in since the page was drawn. */
	void done(String unit) {
		this.done.add(unit);
	}

	/** For the person who sent them: what was sent and what was not, and why. */
	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		add(sentences, this.sent, "Đã gửi thư nhắc %d đơn vị: ");
		add(sentences, this.logged,
				"Chưa cấu hình máy chủ thư: nội dung đã ghi vào nhật ký máy chủ, chưa gửi đi, cho %d đơn vị: ");
		add(sentences, this.refused, "Không gửi được %d đơn vị: ");
		add(sentences, this.untried, "Dừng lại vì máy chủ thư không dùng được; chưa gửi %d đơn vị: ");
		add(sentences, this.withoutAddress, "%d đơn vị chưa có địa chỉ thư, hãy gọi điện: ");
		add(sentences, this.recent,
				"%d đơn vị vừa được nhắc trong vòng một giờ nên không nhắc lại (muốn nhắc lại, hãy chọn “Nhắc lại cả đơn vị vừa nhắc”): ");
		add(sentences, this.done, "%d đơn vị đã nộp đủ, không cần nhắc: ");
		if (sentences.isEmpty()) {
			sentences.add("Trong số đã chọn không có đơn vị nào phải nộp biểu của kỳ này; chưa nhắc ai.");
		}
		return sentences;
	}

	private static void add(List<String> sentences, List<String> units, String sentence) {
		if (!units.isEmpty()) {
			sentences.add(sentence.formatted(units.size()) + String.join("; ", units)
					+ (units.getLast().endsWith(".") ? "" : "."));
		}
	}

}
