package cn.duban.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The app's callback: XML, in single chats.
final class AppForm implements CallbackForm {

    private final CallbackCrypt crypt;
    private final Credentials.Wecom wecom;
    private final InstantSource clock;

    AppForm(Credentials.Wecom wecom, InstantSource clock) {
        this.wecom = wecom;
        this.clock = clock;
        crypt = new CallbackCrypt(wecom.app(), wecom.corpId());
    }

    @Override
    public String path() {
        return "/wecom/app";
    }

    @Override
    public String contentType() {
        return "text/xml; charset=utf-8";
    }

    @Override
    public CallbackCrypt crypt() {
        return crypt;
    }

    @Override
    public String plain(Said said) {
        return said.file() == null ? text(said) : file(said, said.file());
    }

    private String file(Said said, Sent file) {
        var named = file.picture() ? "" : "<FileName>" + cdata(file.name()) + "</FileName>";
        return """
            <xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime>\
            <MsgType>%s</MsgType><MediaId>%s</MediaId>%s<MsgId>%s</MsgId><AgentID>%d</AgentID></xml>"""
                .formatted(cdata(wecom.corpId()), cdata(said.user()), clock.instant().getEpochSecond(),
                        cdata(file.picture() ? "image" : "file"), cdata(file.id()), named, said.msgid(),
                        wecom.agentId());
    }

    private String text(Said said) {
        return """
            <xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime>\
            <MsgType><![CDATA[text]]></MsgType><Content>%s</Content><MsgId>%s</MsgId><AgentID>%d</AgentID></xml>"""
                .formatted(cdata(wecom.corpId()), cdata(said.user()), clock.instant().getEpochSecond(),
                        cdata(said.text()), said.msgid(), wecom.agentId());
    }

    @Override
    public String wrapped(CallbackCrypt.Sealed sealed) {
        return "<xml><ToUserName>%s</ToUserName><AgentID>%s</AgentID><Encrypt>%s</Encrypt></xml>"
                .formatted(cdata(wecom.corpId()), cdata(Integer.toString(wecom.agentId())), cdata(sealed.encrypt()));
    }

    private static String cdata(String text) {
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    @Override
    public CallbackCrypt.Sealed unwrapped(String answer) throws CallbackCrypt.Forged {
        var xml = element(answer);
        return new CallbackCrypt.Sealed(text(xml, "Encrypt"), text(xml, "MsgSignature"), text(xml, "TimeStamp"),
                text(xml, "Nonce"));
    }

    @Override
    public Optional<String> shown(String plain) throws CallbackCrypt.Forged {
        var xml = element(plain);
        if (!text(xml, "MsgType").equals("text")) {
            throw new CallbackCrypt.Forged("MsgType 不是 text");
        }
        return Optional.of(text(xml, "Content")).filter(text -> !text.isEmpty());
    }

    private static String text(Element xml, String name) {
        var found = xml.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Element element(String xml) throws CallbackCrypt.Forged {
        var factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new CallbackCrypt.Forged("不是 XML");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK cannot read XML", e);
        }
    }
}
