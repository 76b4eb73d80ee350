'use server'

import { addArticle } from '@/domain/article/add-article'
import { editArticle } from '@/domain/article/edit-article'
import { articleForm, newArticleForm } from '@/domain/article/form'
import { can } from '@/domain/permissions'
import { Problems } from '@/domain/problems'
import { action } from '@/lib/action'

export const addNewArticle = action(newArticleForm, async ({ tx, person, permit, input }) => {
  permit(can.editArticles(person))
  const added = await addArticle(tx, person.id, input)
  if (!added) throw new Problems({ slug: 'article.slugTaken' })
  return `/staff/articles/${input.slug}?saved=yes`
})

export const saveArticle = action(articleForm, async ({ tx, person, permit, input }) => {
  permit(can.editArticles(person))
  const { slug } = await editArticle(tx, person, input)
  return `/staff/articles/${slug}?saved=yes`
})
