package vn.dean06.returned;

/**
 * A file that is not taken; the message is the sentence for who sent it.
 */
public class UnreadableWord extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	static final String BROKEN = "Tệp bị hỏng nên không đọc được; hãy mở tệp bằng Word, lưu lại rồi tải lên lần nữa.";

	UnreadableWord(String sentence) {
		super(sentence);
	}

	UnreadableWord(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
