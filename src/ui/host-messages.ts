// Texts around the program itself: a newer version of the page, and why the task pane cannot start.
export const hostMessages = {
  newVersion: {
    ready: '勾稽有了新版本。换上时本页会重新载入，打开的工作簿要再打开一次；已填写的内容都在。',
    use: '换上新版本',
    later: '以后再说',
  },

  excel: {
    noFiles:
      '窗格的文件没有取全（缺 Office.js）。请关闭窗格再打开一次；仍然如此，请管理员检查服务器上的 office-js 文件夹，以及有没有被安全软件拦截。',
    notExcel:
      '这是 Excel 里的窗格，现在不在 Excel 里。请从 Excel 的“开始”选项卡点“勾稽”组里的按钮打开；在 WPS 里，请改用网页版。',
    noAnswer:
      'Excel 还没有应答。请再等一会儿，Excel 一应答就会继续；一直没有，请关闭窗格再打开一次，或重新启动 Excel。',
    tooOld:
      '这个版本的 Excel 太旧（需要 ExcelApi 1.14，即 Excel 2021 或 Microsoft 365）。请改用网页版打开文件。',
    readOnly:
      '这个文件是以只读方式打开的：可以核对，但填写的内容随工作簿保存，关闭后就没有了。要保留，请先另存为新文件，再从新文件打开窗格。',
    page: '打开勾稽网页版',
  },
} as const;
