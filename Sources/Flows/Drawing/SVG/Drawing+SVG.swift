extension Drawing {
    /// A picture that needs nothing else: open it in a browser, or put it into a document. Names at a row lead to their box when clicked.
    public var svg: String { SVGPicture(self).text }
}
