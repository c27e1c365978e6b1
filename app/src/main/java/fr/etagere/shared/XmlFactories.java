package fr.etagere.shared;

/// Names the platform's own XML factories. Left to themselves, the libraries open every jar of the class path to look
/// for others, which costs a fifth of a second at each start.
public final class XmlFactories {

    private static final String INTERNAL = "com.sun.org.apache.";

    private XmlFactories() {}

    /// For the whole program, unless its user named others. To be called before anything reads XML.
    public static void choose() {
        name("javax.xml.parsers.DocumentBuilderFactory", INTERNAL + "xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        name("javax.xml.parsers.SAXParserFactory", INTERNAL + "xerces.internal.jaxp.SAXParserFactoryImpl");
        name("javax.xml.transform.TransformerFactory", INTERNAL + "xalan.internal.xsltc.trax.TransformerFactoryImpl");
        name("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
    }

    private static void name(String factory, String implementation) {
        if (System.getProperty(factory) == null) {
            System.setProperty(factory, implementation);
        }
    }
}
