import type { ReadErrorCode } from "../model/index.js";
import { fileKinds, other } from "./file-kinds.js";
import type { Bilingual } from "./language.js";

type Detail = Readonly<Record<string, string | number>>;

/** Why a file could not be read, and what to do: one or two sentences a code. The file's own name stands before them. */
const catalogue: Readonly<Record<ReadErrorCode, (detail: Detail) => Bilingual>> = {
  "empty-file": () => ({
    zh: "文件是空的。请重新导出或重新下载后再检查。",
    en: "The file is empty. Export or download it again.",
  }),
  "not-found": () => ({
    zh: "找不到这个文件或目录。请核对路径。",
    en: "There is no such file or folder. Check the path.",
  }),
  "no-match": () => ({
    zh: "这里没有可以检查的文件（.pdf、.docx、.xlsx、.txt）。请核对路径或通配符。",
    en: "Nothing here can be checked (.pdf, .docx, .xlsx, .txt). Check the path or the pattern.",
  }),
  "not-readable": (p) => ({
    zh: `无法读取文件（${p["reason"]}）。请检查文件权限，或关闭正在占用它的程序。`,
    en: `The file cannot be opened (${p["reason"]}). Check its permissions, or close the program that holds it.`,
  }),
  "file-changed": () => ({
    zh: "读取期间文件被改动，读到的内容可能不完整，未予检查。请等写入它的程序完成后再检查。",
    en: "The file was changed while it was read, so that what was read may be neither the old nor the new. Check it again once the program that writes it is done.",
  }),
  "too-large": (p) => ({
    zh: `文件有 ${p["megabytes"]} MB，超过 ${p["limit"]} MB 的上限。自评报告一般只有几 MB，请确认没有选错文件，或压缩其中的图片后再试。`,
    en: `The file has ${p["megabytes"]} MB, more than the limit of ${p["limit"]} MB. A self-evaluation has a few; check that it is the right file, or shrink its pictures.`,
  }),
  "unsupported-format": (p) => {
    const kind = fileKinds[String(p["kind"])] ?? other;
    return {
      zh: `这是${kind.name.zh}文件，不能直接读取。${kind.remedy.zh}`,
      en: `This is ${kind.name.en}, which cannot be read. ${kind.remedy.en}`,
    };
  },
  "not-a-pdf": (p) => ({
    zh: `扩展名是 .pdf，内容却不是 PDF${p["kind"] === undefined ? "" : `，而是${(fileKinds[String(p["kind"])] ?? other).name.zh}文件`}。请用原来的程序打开，“另存为”PDF，不要只改扩展名。`,
    en: `The name ends in .pdf but the content is ${p["kind"] === undefined ? "no PDF" : (fileKinds[String(p["kind"])] ?? other).name.en}. Open it in its own program and save it as PDF; renaming is not enough.`,
  }),
  "damaged-pdf": () => ({
    zh: "PDF 已损坏或不完整（可能没有下载完）。请重新下载或重新导出。",
    en: "The PDF is damaged or incomplete (perhaps a download broke off). Download or export it again.",
  }),
  "encrypted-pdf": () => ({
    zh: "PDF 设有打开密码。请先去掉密码（打开后另存为不加密的 PDF）再检查。",
    en: "The PDF asks for a password. Save it without one and check that.",
  }),
  "scanned-pdf": (p) => ({
    zh: `PDF 的 ${p["pages"]} 页全是图片，没有文字，无法检查。请提供由 Word 或 WPS 直接导出的 PDF，或先做文字识别（OCR）。`,
    en: `${p["pages"] === 1 ? "The only page of the PDF is a picture and holds" : `All ${p["pages"]} pages of the PDF are pictures and hold`} no text, so nothing can be checked. Give the PDF as exported from Word or WPS, or run text recognition (OCR) first.`,
  }),
  "damaged-office": () => ({
    zh: "Word 或 Excel 文件已损坏或不完整（可能没有下载完）。请重新下载，或用 Word、Excel 或 WPS 打开后另存一份再检查。",
    en: "The Word or Excel file is damaged or incomplete (perhaps a download broke off). Download it again, or open it, save a copy and check that.",
  }),
  "encrypted-office": () => ({
    zh: "文件设有打开密码。请用 Word、Excel 或 WPS 打开，在“文件—信息—保护文档”中去掉密码，保存后再检查。",
    en: "The file asks for a password. Open it in its own program, remove the password, save it and check that.",
  }),
  "damaged-html": () => ({
    zh: "网页文件不完整，或标签嵌套层次异常（可能是恶意构造的），未予读取。请用浏览器打开，“打印”为 PDF 后再检查。",
    en: "The web page is incomplete, or its elements are nested beyond measure (perhaps to do harm); it was not read. Open it in a browser, print it as PDF and check that.",
  }),
  "zip-bomb": () => ({
    zh: "文件解压后大得异常，可能是恶意构造的，未予读取。如确是报告，请打开后另存为 PDF 再检查。",
    en: "Unpacked, the file is far larger than any report; it may be made to do harm and was not read. If it is a report, save it as PDF and check that.",
  }),
  "unreadable-font": (p) => ({
    zh: `第 ${p["page"]} 页有文字，但字体缺少编码信息，读不出是什么字。请重新导出 PDF，并嵌入字体。`,
    en: `Page ${p["page"]} has text whose font does not tell which characters it draws. Export the PDF again with its fonts embedded.`,
  }),
  "unknown-encoding": () => ({
    zh: "文本的编码无法识别（支持 UTF-8、GB18030/GBK、UTF-16）。请用记事本打开，“另存为”时编码选 UTF-8。",
    en: "The encoding of the text is not known (UTF-8, GB18030/GBK and UTF-16 are). Save it as UTF-8.",
  }),
  timeout: (p) => ({
    zh: `${p["seconds"]} 秒内没有检查完，已放弃这个文件，其他文件不受影响。请用 --timeout 放宽时限后单独再查；仍不行请人工查看。`,
    en: `Checking took more than ${p["seconds"]} s and was given up; no other file is affected. Check it again by itself with a longer --timeout, or let a person read it.`,
  }),
  "out-of-memory": (p) => ({
    zh: `检查所需内存超过每个文件 ${p["megabytes"]} MB 的上限，已放弃这个文件，其他文件不受影响。请用 --memory 放宽上限后单独再查，或把文件拆小。`,
    en: `Checking took more memory than the ${p["megabytes"]} MB that one file may have; no other file is affected. Check it again by itself with a larger --memory, or split the file.`,
  }),
  "worker-crashed": (p) => ({
    zh: `检查这个文件的进程意外中止（${p["reason"]}），其他文件不受影响。请单独再查一次；仍然如此则是本程序的缺陷，请连同文件反馈。`,
    en: `The worker that checked this file ended unexpectedly (${p["reason"]}); no other file is affected. Check it again by itself; if it ends again, that is a defect of the program: please report it with the file.`,
  }),
  "internal-error": (p) => ({
    zh: `读取时程序出错（${p["reason"]}）。这是本程序的缺陷，请连同文件反馈；加 --debug 可看到细节。`,
    en: `The program failed while reading (${p["reason"]}). This is a defect of the program: please report it with the file; --debug shows more.`,
  }),
};

/** The sentences for a file that could not be read. */
export function describeReadError(code: ReadErrorCode, detail: Detail): Bilingual {
  return catalogue[code](detail);
}
